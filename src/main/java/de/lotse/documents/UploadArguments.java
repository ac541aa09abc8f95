package de.lotse.documents;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives a controller its {@link Upload} or {@link SealedUpload}. Spring asks for the parameters before it calls the controller, and only that call begins a
 * transaction: while a file waits for its place or for the virus scanner, no connection to the database waits with it.
 */
@Component
class UploadArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private final UploadField uploads;

    UploadArguments(UploadField uploads) {
        this.uploads = uploads;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Upload.class || parameter.getParameterType() == SealedUpload.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        MultipartRequest sent = request.getNativeRequest(MultipartRequest.class);
        String field = Objects.requireNonNull(parameter.getParameterName());
        MultipartFile file = sent == null ? null : sent.getFile(field);
        return parameter.getParameterType() == Upload.class ? uploads.check(file) : uploads.sealed(file);
    }
}
