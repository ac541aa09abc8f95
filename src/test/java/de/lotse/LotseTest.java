package de.lotse;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test on the whole application with its real database. All such tests share one application and one fresh database per run;
 * each makes its own records, so none depends on another.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "server.port=${LOTSE_TEST_PORT:18321}",
            "lotse.address=http://localhost:${LOTSE_TEST_PORT:18321}",
            "lotse.database.data=target/test-data",
            "lotse.database.durable=false"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface LotseTest {}
