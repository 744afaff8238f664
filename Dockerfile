# syntax=docker/dockerfile:1
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN eng/packages --again \
 && dotnet publish src/Matching.Cli -c Release --nologo -v q -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
RUN mkdir /data && chown "$APP_UID" /data
USER $APP_UID
VOLUME /data
EXPOSE 5080
ENTRYPOINT ["./matching"]
CMD ["serve", "--address", "http://0.0.0.0:5080", "--data", "/data/matching.db"]
